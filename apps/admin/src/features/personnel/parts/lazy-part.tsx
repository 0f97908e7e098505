import { lazy, Suspense, type ComponentType, type ReactNode } from 'react';

/**
 * A part that is fetched when it is shown: forms and their rules are heavy, and most visits only look.
 * @example const PersonDialog = lazyPart(async () => (await import('./person-dialog')).PersonDialog);
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => ReactNode {
  const Part = lazy(async () => ({ default: await load() })) as unknown as ComponentType<Props>;
  return function LazyPart(props) {
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    );
  };
}
