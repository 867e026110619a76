/** The members of Eleventy 3.1.7 we call, and no more: it ships no usable declarations. */
declare module '@11ty/eleventy' {
  export interface CompileContext {
    defaultRenderer(data: unknown): Promise<unknown>
  }
  export interface EleventyConfig {
    addTemplateFormats(formats: string): void
    setTemplateFormats(formats: string): void
    addExtension(
      extension: string,
      options: {key: string; compile: (this: CompileContext) => (this: CompileContext, data: never) => Promise<string>},
    ): void
    addGlobalData(name: string, value: unknown): void
    setUseGitIgnore(use: boolean): void
    setInputDirectory(dir: string): void
    setIncludesDirectory(dir: string): void
    setDataDirectory(dir: string): void
    setFreezeReservedData(freeze: boolean): void
  }
  export interface WriteResult {
    readonly [index: number]: unknown
  }
  export class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        quietMode: boolean
        configPath?: string | null
        source: string
        runMode: string
        config: (config: EleventyConfig) => void | Promise<void>
      },
    )
    init(): Promise<void>
    setIncrementalBuild(incremental: boolean): void
    disableLogger(): void
    write(): Promise<unknown>
  }
  export default Eleventy
}
