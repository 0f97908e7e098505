/** Somebody uses the database of viewers where there is no viewer, or when the request is over. Nothing was sent. */
export class ViewerScopeError extends Error {
  override readonly name = 'ViewerScopeError';
}
