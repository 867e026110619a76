/**
 * Coverage as V8 counts it, less the defaults that only the compiler asks for (`idle-ways.ts`). Those that were left out
 * are listed in the folder of the report, each with its line, so that they can be read.
 */
import {mkdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'
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
    const leftOut = files.flatMap((file: string) => {
      const source = program.getSourceFile(file)
      if (!source) return []
      const lines = source.text.split('\n')
      const places = leaveOut(coverage.fileCoverageFor(file).data, idleWays(source, program.getTypeChecker()))
      return places.map((place) => {
        const line = lines[Number.parseInt(place, 10) - 1] ?? ''
        return `${path.relative(projectFolder, file)}:${place} ${line.trim()}\n`
      })
    })
    const {reportsDirectory} = this.options
    mkdirSync(reportsDirectory, {recursive: true})
    writeFileSync(path.join(reportsDirectory, 'left-out.txt'), leftOut.join(''))
    this.ctx.logger.log(`${leftOut.length} defaults of an index that nothing took are left out: left-out.txt`)
    return coverage
  }
}

export default {...v8, getProvider: async () => new Provider()}

function compilerOptions(): ts.CompilerOptions {
  const settings = ts.readConfigFile(`${projectFolder}/tsconfig.json`, ts.sys.readFile)
  return ts.parseJsonConfigFileContent(settings.config, ts.sys, projectFolder).options
}
