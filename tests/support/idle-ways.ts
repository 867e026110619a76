/**
 * Defaults that only the compiler asks for. It is told to take every index for one that may lead nowhere
 * (`noUncheckedIndexedAccess`), so that `lines[at] ?? ''` has a default in a loop over `lines` too. Left out is no more than
 * the right side of such a `??` where a list (array, tuple, typed array, text) is asked by number and, as the compiler says
 * without that rule, nothing else can be missing. What destructuring gives, tables asked by a word, groups of a match, which
 * may have taken no part, and every other condition are counted.
 */
import ts from 'typescript'

/** A place in a file, its line from 1 and its column from 0, as `12:4`. */
export type Place = string

/** Reads files as if no index led nowhere. */
export function lenientProgram(files: readonly string[], options: ts.CompilerOptions): ts.Program {
  return ts.createProgram(files, {...options, noUncheckedIndexedAccess: false})
}

/** Finds where such defaults of a file begin: of `lines[0] ?? ''` the right side. */
export function idleWays(source: ts.SourceFile, checker: ts.TypeChecker): ReadonlySet<Place> {
  const idle = new Set<Place>()
  const visit = (node: ts.Node): void => {
    if (
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken &&
      asksAList(node.left, checker) &&
      isNeverMissing(checker.getTypeAtLocation(node.left))
    ) {
      const {line, character} = source.getLineAndCharacterOfPosition(node.right.getStart(source))
      idle.add(`${line + 1}:${character}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return idle
}

/** `lines[at]`, or something of it: `lines[at]?.text`, `lines[at]?.slice(0, 1)`. */
function asksAList(node: ts.Expression, checker: ts.TypeChecker): boolean {
  if (ts.isElementAccessExpression(node)) return isList(checker.getTypeAtLocation(node.expression), checker)
  const isOfAnother = ts.isPropertyAccessExpression(node) || ts.isCallExpression(node)
  return isOfAnother && asksAList(node.expression, checker)
}

/** A match is one by its type, but `groups` tells it. */
const isList = (type: ts.Type, checker: ts.TypeChecker): boolean =>
  membersOf(type)
    .map((member) => checker.getApparentType(member))
    .every(
      (member) =>
        checker.getIndexInfoOfType(member, ts.IndexKind.Number) !== undefined &&
        checker.getIndexInfoOfType(member, ts.IndexKind.String) === undefined &&
        member.getProperty('groups') === undefined,
    )

const membersOf = (type: ts.Type): readonly ts.Type[] => (type.isUnion() ? type.types : [type])

const missing = ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Null | ts.TypeFlags.Undefined | ts.TypeFlags.Void

const isNeverMissing = (type: ts.Type): boolean => membersOf(type).every(({flags}) => (flags & missing) === 0)
