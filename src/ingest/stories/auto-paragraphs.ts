/** Text that a feed's program sets into paragraphs when it shows it. */

const block =
  /^\s*<\/?(?:p|div|section|article|table|thead|tbody|tr|td|th|ul|ol|li|dl|dt|dd|h[1-6]|blockquote|pre|figure|figcaption|hr|form|address|iframe|script|style|!--)(?=[\s/>-])/iu
const hasParagraphs = /<(?:p|br|div)(?=[\s/>])/iu

/**
 * Paragraphs for text that has none of its own: blank lines part them, single line ends are breaks. Lines stay where they
 * are. `a⏎⏎b` → `<p>a</p>⏎⏎<p>b</p>`.
 */
export function autoParagraphs(html: string): string {
  if (hasParagraphs.test(html) || !html.trim().includes('\n')) return html
  return html
    .split(/(\n[ \t]*\n\s*)/u)
    .map((part, i) => {
      if (i % 2 === 1 || part.trim() === '' || block.test(part) || /<pre[\s>]/iu.test(part)) return part
      const text = part.trim()
      const before = part.slice(0, part.length - part.trimStart().length)
      const after = part.slice(before.length + text.length)
      return `${before}<p>${text.replace(/[ \t]*\n(?!\s*<)/gu, '<br>\n')}</p>${after}`
    })
    .join('')
}
