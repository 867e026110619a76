/** The operator asked for the impossible. Printed as `message` and `hint`, without a stack; exit code 2. */
export class UserError extends Error {
  override readonly name = 'UserError'
  readonly hint: string

  constructor(message: string, hint: string, options?: ErrorOptions) {
    super(message, options)
    this.hint = hint
  }
}
