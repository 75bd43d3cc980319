/** Where a sign-in may lead back to: a path of ours, never another host, never the sign-in itself. */
export const safeReturnPath = (wanted: string | undefined): string => {
  if (wanted === undefined || wanted.length > 500 || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(wanted))
    return '/'
  return /^\/sign-(in|out)(\/|\?|$)/.test(wanted) ? '/' : wanted
}
