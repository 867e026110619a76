/** Each gate on the way from markup to a page holds alone, without those before and after it. */
import {describe, expect, test} from 'vitest'
import {linkAddress, pictureAddress, shortAddress} from '../../../../src/ingest/body/addresses.ts'
import {parseHtml, serialize} from '../../../../src/ingest/body/parse.ts'
import {finishBody} from '../../../../src/ingest/body/safe-html.ts'
import {sanitize} from '../../../../src/ingest/body/sanitize.ts'

describe('the sanitizer alone', () => {
  test.each([
    ['<p>一<template>藏</template>二</p>', '<p>一二</p>'],
    ['<p>一<svg><text>藏</text></svg>二</p>', '<p>一二</p>'],
    ['<p>一<object>藏</object><noembed>藏</noembed><noframes>藏</noframes>二</p>', '<p>一二</p>'],
    ['<p>一<math><annotation-xml>藏</annotation-xml></math>二</p>', '<p>一二</p>'],
    ['<a href="javascript:alert(1)">点</a>', '<a>点</a>'],
    ['<a href="data:text/html,x">点</a>', '<a>点</a>'],
    ['<img src="data:image/gif;base64,R0" onerror="alert(1)">', '<img>'],
    ['<p class="x" style="y" data-pagefind-meta="z" onclick="a" id="b">一</p>', '<p id="b">一</p>'],
    ['<form action="/x"><input name="y"><button>按</button></form>', '按'],
    ['<iframe srcdoc="x">字</iframe>一', '字一'],
  ])('%s', (html, expected) => {
    expect(serialize(sanitize(parseHtml(html)))).toBe(expected)
  })
})

describe('an address as a page may hold it', () => {
  test.each([
    ['https://a.example/x', 'https://a.example/x'],
    [' HTTPS://a.example/x', 'https://a.example/x'],
    ['//a.example/x', 'https://a.example/x'],
    ['mailto:a@a.example', 'mailto:a@a.example'],
    ['javascript:alert(1)', null],
    ['java\nscript:alert(1)', null],
    ['\u0001javascript:alert(1)', null],
    ['JaVaScRiPt:alert(1)', null],
    ['vbscript:x', null],
    ['data:text/html,x', null],
    ['file:///etc/passwd', null],
    ['blob:https://a.example/1', null],
    ['x', null],
    ['', null],
  ])('%j is %j', (written, address) => {
    expect(linkAddress(written)).toBe(address)
  })

  test('is resolved against the article’s own, and against nothing that is none', () => {
    expect(linkAddress('../x', 'https://a.example/b/c')).toBe('https://a.example/x')
    expect(linkAddress('../x', 'c')).toBeNull()
    expect(linkAddress('javascript:alert(1)', 'https://a.example/')).toBeNull()
  })

  test('of a picture is on the web', () => {
    expect(pictureAddress('https://a.example/1.gif')).toBe('https://a.example/1.gif')
    expect(pictureAddress('mailto:a@a.example')).toBeNull()
    expect(pictureAddress('tel:1')).toBeNull()
  })

  test('is shown short', () => {
    expect(shortAddress('https://a.example/b/c/1.gif?x')).toBe('a.example/…/1.gif')
    expect(shortAddress('https://a.example/')).toBe('a.example')
    expect(shortAddress(`https://a.example/${'x'.repeat(60)}`)).toBe(`a.example/…/…${'x'.repeat(40)}`)
    expect(shortAddress('no address')).toBe('no address')
  })
})

describe('the last step', () => {
  const finished = (html: string) => finishBody(sanitize(parseHtml(html))).html

  test('leaves no id twice, and no link to nothing', () => {
    expect(finished('<p id="a">一</p><p id="a">二</p><p><a href="#a">三</a></p>')).toBe(
      '<p id="a">一</p><p>二</p><p><a href="#a">三</a></p>',
    )
    expect(sanitize(parseHtml('<a href="#b">三</a>')).children).toHaveLength(1)
    expect(finished('<p><a href="#b">三</a></p>')).toBe('<p><a>三</a></p>')
  })

  test('closes what links and headings open in the direction of writing', () => {
    expect(finished('<h2>一\u202e二</h2><p><a>三\u2067四</a>五\u202e六<a>七</a></p>')).toBe(
      '<h2 id="h-1">一\u202e二\u202c</h2><p><a>三\u2067四\u2069</a>五\u202e六<a>七</a></p>',
    )
  })

  test('sends no referrer along', () => {
    expect(finished('<p><a href="https://a.example/">看</a></p>')).toContain('rel="external nofollow noreferrer"')
  })
})
