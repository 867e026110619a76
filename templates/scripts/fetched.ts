/** A script of `assets/` that is fetched when it is first needed: the page's own weighs nothing for those who don't. */
export const fetched = async <Module>(file: string): Promise<Module> => import(new URL(file, import.meta.url).href)
