/** The chains of dictionaries of opencc-js that we use; the package types only what bundles all of them. */
/** Characters with their simplified forms: `體 体|…`. */
declare module 'opencc-js/dict/TSCharacters' {
  const rows: string
  export default rows
}
declare module 'opencc-js/from/cn' {
  const chain: readonly import('opencc-js/core').DictGroup[]
  export default chain
}
declare module 'opencc-js/to/cn' {
  const chain: readonly import('opencc-js/core').DictGroup[]
  export default chain
}
declare module 'opencc-js/to/tw' {
  const chain: readonly import('opencc-js/core').DictGroup[]
  export default chain
}
