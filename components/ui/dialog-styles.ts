/** Class names of Base UI's parts of dialogs. */
export const backdrop =
  'fixed inset-0 z-40 bg-[light-dark(rgb(40_32_20/0.4),rgb(0_0_0/0.6))] transition-opacity ' +
  'duration-200 data-ending-style:opacity-0 data-starting-style:opacity-0';

/** A modal sheet: centred on wide screens, risen from the bottom edge on narrow ones. */
export const sheet =
  'fixed inset-x-0 bottom-0 z-50 max-h-[92dvh] overflow-y-auto rounded-t-2xl border border-line ' +
  // A field that gets the focus comes into sight with its label, and above the buttons.
  'scroll-pt-14 scroll-pb-24 ' +
  'bg-surface p-6 shadow-float transition duration-200 ease-out data-ending-style:translate-y-3 ' +
  'data-ending-style:opacity-0 data-starting-style:translate-y-3 data-starting-style:opacity-0 ' +
  'sm:inset-auto sm:top-1/2 sm:left-1/2 sm:w-[34rem] sm:max-w-[calc(100vw-3rem)] ' +
  'sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-2xl sm:data-ending-style:-translate-y-[48%] ' +
  'sm:data-starting-style:-translate-y-[48%]';

export const dialogTitle = 'font-display text-2xl font-semibold';
