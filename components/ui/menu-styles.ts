/** Class names for Base UI's menu parts. */
export const menuPopup =
  'min-w-64 origin-(--transform-origin) rounded-xl border border-line bg-raised p-1.5 shadow-float ' +
  'outline-none transition duration-150 data-ending-style:scale-98 data-ending-style:opacity-0 ' +
  'data-starting-style:scale-98 data-starting-style:opacity-0';

export const menuItem =
  'flex min-h-11 md:min-h-10 items-center gap-3 rounded-lg px-3 text-sm outline-none select-none ' +
  'data-highlighted:bg-accent-soft data-highlighted:text-accent-strong [&>svg]:size-4';

export const menuSeparator = 'my-1.5 h-px bg-line';
