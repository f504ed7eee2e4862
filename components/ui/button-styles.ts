import { classNames } from './class-names.ts';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'medium' | 'small' | 'large' | 'icon';

/** A transparent border is drawn where the system forces its colours. */
const looks: Readonly<Record<ButtonLook, string>> = {
  primary:
    'border border-transparent bg-accent text-on-accent not-aria-disabled:hover:bg-accent-strong',
  secondary: 'border border-line-strong bg-surface text-ink not-aria-disabled:hover:bg-sunken',
  quiet: 'border border-transparent text-ink not-aria-disabled:hover:bg-sunken',
  danger: 'border border-danger bg-surface text-danger not-aria-disabled:hover:bg-danger-soft',
};

/** Heights are 44 px and above where fingers are likely (narrow screens). */
const sizes: Readonly<Record<ButtonSize, string>> = {
  small: 'h-11 px-3 text-sm md:h-8',
  medium: 'h-11 px-4 text-sm md:h-10',
  large: 'h-12 px-6 text-base',
  icon: 'size-11 md:size-10',
};

const base =
  'inline-flex shrink-0 items-center justify-center gap-2 rounded-lg font-medium ' +
  'whitespace-nowrap select-none transition-colors duration-150 [&>svg]:size-4 ' +
  'aria-disabled:opacity-55';

/** Class names that make a button, or a link, look like a button. */
export function buttonStyles(look: ButtonLook = 'secondary', size: ButtonSize = 'medium'): string {
  return classNames(base, looks[look], sizes[size]);
}
