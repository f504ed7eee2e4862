import type { Denial } from '@/lib/contract/denials.ts';
import { describePermission, permissions } from '@/lib/policy/permissions.ts';

type Sentence = Pick<Denial, 'kind' | 'code' | 'permission' | 'heldRoles' | 'method' | 'path'>;

/** A refusal in one sentence, as the trail's reader would tell it. */
export function denialSentence(denial: Sentence): string {
  const who = denial.kind === 'person' ? 'A person' : 'A service';
  return `${who} ${roleWords(denial.heldRoles)} asked to ${wish(denial)} and was refused${reason(denial)}.`;
}

function roleWords(roles: readonly string[]): string {
  if (roles.length === 0) return 'without any role';
  return `with the role${roles.length > 1 ? 's' : ''} ${roles.join(', ')}`;
}

function wish({ permission, method, path }: Sentence): string {
  const known = permissions.find((one) => one === permission);
  // "see your own access" is phrased for the reader; here it is about somebody else.
  return known ? describePermission(known).replace('your own', 'their own') : `${method} ${path}`;
}

function reason({ code }: Sentence): string {
  if (code === 'scope-missing') return ', because the application was not granted the scope';
  if (code === 'client-not-allowed') return ', because that application may not call the API';
  return '';
}
