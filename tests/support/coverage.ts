/**
 * What V8 counts, less the ways that only the compiler asks for. It is told to take every index for one that may lead
 * nowhere (`noUncheckedIndexedAccess`), so that `words[0] ?? ''` has a default even behind a check of the length. Which
 * those are is asked of the compiler itself: without that rule, they are the defaults of what can't be missing.
 */
import v8 from '@vitest/coverage-v8'
import {V8CoverageProvider} from '@vitest/coverage-v8/dist/provider.js'
import ts from 'typescript'
import type {ReportContext} from 'vitest/node'
import {projectFolder} from './prepare.ts'

/** Of what Istanbul keeps of a file: branches, their ways, and how often each was taken. */
interface FileCoverage {
  readonly branchMap: Readonly<Record<string, Branch>>
  readonly b: Readonly<Record<string, number[]>>
}

interface Branch {
  readonly type: string
  readonly locations: readonly {readonly start: {readonly line: number; readonly column: number}}[]
}

interface Coverage {
  readonly files: () => string[]
  readonly fileCoverageFor: (file: string) => {readonly data: FileCoverage}
}

/** A place in a file: its line from 1, its column from 0. */
type Place = `${number}:${number}`

class Provider extends V8CoverageProvider {
  override async generateCoverage(context: ReportContext): ReturnType<V8CoverageProvider['generateCoverage']> {
    const coverage: Coverage & Awaited<ReturnType<V8CoverageProvider['generateCoverage']>> =
      await super.generateCoverage(context)
    const files = coverage.files()
    const program = programOf(files)
    for (const file of files) {
      const source = program.getSourceFile(file)
      if (source) leaveOut(coverage.fileCoverageFor(file).data, idleIn(source, program.getTypeChecker()))
    }
    return coverage
  }
}

export default {...v8, getProvider: async () => new Provider()}

function programOf(files: readonly string[]): ts.Program {
  const settings = ts.readConfigFile(`${projectFolder}/tsconfig.json`, ts.sys.readFile)
  const {options} = ts.parseJsonConfigFileContent(settings.config, ts.sys, projectFolder)
  return ts.createProgram(files, {...options, noUncheckedIndexedAccess: false})
}

/** Where the ways begin that can't be taken: the right side of `a[0] ?? b`, and of `if (!a[0]) b` the statement as a whole. */
function idleIn(source: ts.SourceFile, checker: ts.TypeChecker): ReadonlySet<Place> {
  const idle = new Set<Place>()
  const isThere = (node: ts.Expression) => isNeverMissing(checker.getTypeAtLocation(node))
  const visit = (node: ts.Node): void => {
    const {QuestionQuestionToken, ExclamationToken} = ts.SyntaxKind
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === QuestionQuestionToken && isThere(node.left))
      idle.add(placeOf(node.right, source))
    const asked = ts.isIfStatement(node) ? node.expression : undefined
    if (asked && ts.isPrefixUnaryExpression(asked) && asked.operator === ExclamationToken) {
      const type = checker.getTypeAtLocation(asked.operand)
      if (isNeverMissing(type) && isObject(type)) idle.add(placeOf(node, source))
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return idle
}

const partsOf = (type: ts.Type): readonly ts.Type[] => (type.isUnion() ? type.types : [type])

const isNeverMissing = (type: ts.Type): boolean => {
  const {Any, Unknown, Null, Undefined, Void} = ts.TypeFlags
  return partsOf(type).every(({flags}) => (flags & (Any | Unknown | Null | Undefined | Void)) === 0)
}

const isObject = (type: ts.Type): boolean => partsOf(type).every(({flags}) => (flags & ts.TypeFlags.Object) !== 0)

const placeOf = (node: ts.Node, source: ts.SourceFile): Place => {
  const {line, character} = source.getLineAndCharacterOfPosition(node.getStart(source))
  return `${line + 1}:${character}`
}

function leaveOut({branchMap, b}: FileCoverage, idle: ReadonlySet<Place>): void {
  for (const [id, {type, locations}] of Object.entries(branchMap)) {
    const counts = b[id] ?? []
    // Of an `if`, the first way is what stands behind it, at the place of the whole.
    const isIdle = locations.map(
      ({start}, way) => !(type === 'if' && way > 0) && idle.has(`${start.line}:${start.column}`),
    )
    for (const [way, isLeftOut] of isIdle.entries()) if (isLeftOut && counts[way] === 0) counts[way] = 1
  }
}
