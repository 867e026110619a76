/** Coverage as V8 counts it, less the ways that only the compiler asks for (`idle-ways.ts`). */
import v8 from '@vitest/coverage-v8'
import {V8CoverageProvider} from '@vitest/coverage-v8/dist/provider.js'
import ts from 'typescript'
import type {ReportContext} from 'vitest/node'
import {type Branches, leaveOut} from './branches.ts'
import {idleWays, lenientProgram} from './idle-ways.ts'
import {projectFolder} from './prepare.ts'

/** What is read of Istanbul's map of all files. */
interface Coverage {
  readonly files: () => string[]
  readonly fileCoverageFor: (file: string) => {readonly data: Branches}
}

type Generated = ReturnType<V8CoverageProvider['generateCoverage']>

class Provider extends V8CoverageProvider {
  override async generateCoverage(context: ReportContext): Generated {
    const coverage: Coverage & Awaited<Generated> = await super.generateCoverage(context)
    const files = coverage.files()
    const program = lenientProgram(files, compilerOptions())
    for (const file of files) {
      const source = program.getSourceFile(file)
      if (source) leaveOut(coverage.fileCoverageFor(file).data, idleWays(source, program.getTypeChecker()))
    }
    return coverage
  }
}

export default {...v8, getProvider: async () => new Provider()}

function compilerOptions(): ts.CompilerOptions {
  const settings = ts.readConfigFile(`${projectFolder}/tsconfig.json`, ts.sys.readFile)
  return ts.parseJsonConfigFileContent(settings.config, ts.sys, projectFolder).options
}
