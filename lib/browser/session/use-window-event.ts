'use client';

import { useEffect, useEffectEvent } from 'react';

/** Listens to an event of the window for as long as the component is there. */
export function useWindowEvent<Name extends keyof WindowEventMap>(
  name: Name,
  listener: (event: WindowEventMap[Name]) => void,
): void {
  const onEvent = useEffectEvent(listener);
  useEffect(() => {
    const handle = (event: WindowEventMap[Name]) => onEvent(event);
    addEventListener(name, handle);
    return () => removeEventListener(name, handle);
  }, [name]);
}
