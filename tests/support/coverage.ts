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
  readonly loc: {readonly start: Start}
  readonly locations: readonly {readonly start: Start}[]
}

interface Start {
  readonly line: number
  readonly column: number
}

interface Coverage {
  readonly files: () => string[]
  readonly fileCoverageFor: (file: string) => {readonly data: FileCoverage}
}

/** A place in a file, its line from 1, its column from 0; of an `if` also which way. */
type Place = string

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

/** Where the ways begin that can't be taken: in `a[0] ?? b` the right side, in `a[0] ? b : c` the last part. */
function idleIn(source: ts.SourceFile, checker: ts.TypeChecker): ReadonlySet<Place> {
  const idle = new Set<Place>()
  const typeOf = (node: ts.Node) => checker.getTypeAtLocation(node)
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) {
      if (isNeverMissing(typeOf(node.left))) idle.add(placeOf(node.right, source))
    } else if (ts.isConditionalExpression(node)) {
      const holds = alwaysHolds(node.condition, typeOf)
      if (holds !== null) idle.add(placeOf(holds ? node.whenFalse : node.whenTrue, source))
    } else if (ts.isIfStatement(node)) {
      const holds = alwaysHolds(node.expression, typeOf)
      if (holds !== null) idle.add(`${placeOf(node, source)} ${holds ? 1 : 0}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return idle
}

/** Whether a condition can only be true, or only be false, because of what can't be missing; null where it is open. */
function alwaysHolds(node: ts.Expression, typeOf: (node: ts.Node) => ts.Type): boolean | null {
  const {ExclamationToken, BarBarToken, AmpersandAmpersandToken} = ts.SyntaxKind
  const {EqualsEqualsEqualsToken, ExclamationEqualsEqualsToken} = ts.SyntaxKind
  if (ts.isParenthesizedExpression(node)) return alwaysHolds(node.expression, typeOf)
  if (ts.isPrefixUnaryExpression(node) && node.operator === ExclamationToken) {
    const holds = alwaysHolds(node.operand, typeOf)
    return holds === null ? null : !holds
  }
  if (ts.isBinaryExpression(node)) {
    const {kind} = node.operatorToken
    if (kind === BarBarToken || kind === AmpersandAmpersandToken) {
      const sides = [alwaysHolds(node.left, typeOf), alwaysHolds(node.right, typeOf)]
      const decides = kind === BarBarToken
      return sides.includes(decides) ? decides : sides.includes(null) ? null : !decides
    }
    const isAsked = node.right.getText() === 'undefined' && isNeverMissing(typeOf(node.left))
    if (isAsked && kind === EqualsEqualsEqualsToken) return false
    return isAsked && kind === ExclamationEqualsEqualsToken ? true : null
  }
  const type = typeOf(node)
  return isNeverMissing(type) && isObject(type) ? true : null
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
  for (const [id, {type, loc, locations}] of Object.entries(branchMap)) {
    const counts = b[id] ?? []
    const placed = (start: Start): Place => `${start.line}:${start.column}`
    // An `else` that isn't written has no place; both ways of an `if` are named by that of the whole.
    const isIdle = locations.map(({start}, way) =>
      idle.has(type === 'if' ? `${placed(loc.start)} ${way}` : placed(start)),
    )
    for (const [way, isLeftOut] of isIdle.entries()) if (isLeftOut && counts[way] === 0) counts[way] = 1
  }
}
