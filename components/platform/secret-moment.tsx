import { Timestamp } from '@/components/ui/timestamp.tsx';

type SecretMomentProps = {
  readonly name: string;
  /** ISO 8601. */
  readonly at: string | null;
  /** What to say when there is no such moment. */
  readonly none: string;
};

export function SecretMoment({ name, at, none }: SecretMomentProps) {
  return (
    <div>
      <dt className="text-muted">{name}</dt>
      <dd>{at ? <Timestamp at={at} /> : none}</dd>
    </div>
  );
}
