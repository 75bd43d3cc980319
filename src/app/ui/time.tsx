import type { Child, FC } from 'hono/jsx'

/** A day or a moment as it is said, with the exact one beside it for machines. at is ISO 8601. */
export const Time: FC<{ at: string | { toString(): string }; children: Child }> = ({ at, children }) => (
  <time datetime={at.toString()}>{children}</time>
)
