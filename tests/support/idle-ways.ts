/**
 * Ways of a condition that only the compiler asks for. It is told to take every index for one that may lead nowhere
 * (`noUncheckedIndexedAccess`), so that `words[0] ?? ''` has a default even behind a check of the length. Which those are is
 * asked of the compiler itself: without that rule, they are the defaults of what can't be missing.
 */
import ts from 'typescript'

/** A place in a file, its line from 1 and its column from 0, as `12:4`. */
export type Place = string

/** The ways that can't be taken. */
export interface IdleWays {
  /** Where they begin: of `words[0] ?? ''` the right side, of `words[0] ? a : b` the last part. */
  readonly parts: ReadonlySet<Place>
  /** Of an `if` that can come out one way only: where it begins, and which way it never goes. An `else` may not be written. */
  readonly ifs: ReadonlyMap<Place, 'then' | 'else'>
}

/** Reads files as if no index led nowhere. */
export function lenientProgram(files: readonly string[], options: ts.CompilerOptions): ts.Program {
  return ts.createProgram(files, {...options, noUncheckedIndexedAccess: false})
}

/** Finds the ways of a file that can't be taken. */
export function idleWays(source: ts.SourceFile, checker: ts.TypeChecker): IdleWays {
  const parts = new Set<Place>()
  const ifs = new Map<Place, 'then' | 'else'>()
  const typeOf = (node: ts.Node) => checker.getTypeAtLocation(node)
  const placeOf = (node: ts.Node): Place => {
    const {line, character} = source.getLineAndCharacterOfPosition(node.getStart(source))
    return `${line + 1}:${character}`
  }
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) {
      if (isNeverMissing(typeOf(node.left))) parts.add(placeOf(node.right))
    } else if (ts.isConditionalExpression(node)) {
      const outcome = outcomeOf(node.condition, typeOf)
      if (outcome !== 'open') parts.add(placeOf(outcome === 'true' ? node.whenFalse : node.whenTrue))
    } else if (ts.isIfStatement(node)) {
      const outcome = outcomeOf(node.expression, typeOf)
      if (outcome !== 'open') ifs.set(placeOf(node), outcome === 'true' ? 'else' : 'then')
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return {parts, ifs}
}

type TypeOf = (node: ts.Node) => ts.Type
type Outcome = 'true' | 'false' | 'open'

const opposite: Readonly<Record<Outcome, Outcome>> = {true: 'false', false: 'true', open: 'open'}

/** How a condition comes out, where only what can't be missing decides it. */
function outcomeOf(node: ts.Expression, typeOf: TypeOf): Outcome {
  if (ts.isParenthesizedExpression(node)) return outcomeOf(node.expression, typeOf)
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return opposite[outcomeOf(node.operand, typeOf)]
  if (ts.isBinaryExpression(node)) return outcomeOfTwo(node, typeOf)
  const type = typeOf(node)
  return isNeverMissing(type) && isObject(type) ? 'true' : 'open'
}

function outcomeOfTwo({left, operatorToken: {kind}, right}: ts.BinaryExpression, typeOf: TypeOf): Outcome {
  const sides = () => [outcomeOf(left, typeOf), outcomeOf(right, typeOf)]
  /** Of `||`, one that is true decides; only if both are false, it is false. Of `&&` the other way round. */
  const decided = (by: 'true' | 'false'): Outcome =>
    sides().includes(by) ? by : sides().every((side) => side === opposite[by]) ? opposite[by] : 'open'
  const isAskedInVain = () => right.getText() === 'undefined' && isNeverMissing(typeOf(left))
  switch (kind) {
    case ts.SyntaxKind.BarBarToken:
      return decided('true')
    case ts.SyntaxKind.AmpersandAmpersandToken:
      return decided('false')
    case ts.SyntaxKind.EqualsEqualsEqualsToken:
      return isAskedInVain() ? 'false' : 'open'
    case ts.SyntaxKind.ExclamationEqualsEqualsToken:
      return isAskedInVain() ? 'true' : 'open'
    default:
      return 'open'
  }
}

const membersOf = (type: ts.Type): readonly ts.Type[] => (type.isUnion() ? type.types : [type])

const missing = ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Null | ts.TypeFlags.Undefined | ts.TypeFlags.Void

const isNeverMissing = (type: ts.Type): boolean => membersOf(type).every(({flags}) => (flags & missing) === 0)

const isObject = (type: ts.Type): boolean => membersOf(type).every(({flags}) => (flags & ts.TypeFlags.Object) !== 0)
