import { html } from 'hono/html';
import type { Choice } from '../authorize/sign-in-choices.ts';
import type { Person } from '../directory-types.ts';
import type { Html } from './page-response.ts';

/** One person of the picker: name, username, and what there is to know before choosing. */
export function accountButton({ account, entry, signedIn, hinted }: Choice): Html {
  return html`<button
    class="account${hinted ? ' hinted' : ''}"
    name="account"
    value="${account.id}"
    ${hinted ? html`autofocus` : ''}
  >
    <span class="avatar" aria-hidden="true">${account.givenName[0]}${account.familyName[0]}</span>
    <span class="who">
      <span class="name">${account.givenName} ${account.familyName}</span>
      <span class="username">${usernameParts(account)}</span>
      <span class="tags">
        ${signedIn ? html`<span class="tag state">Signed in</span>` : ''}
        ${entry === undefined ? tag('Not in this organisation') : entryTags(entry)}
      </span>
    </span>
  </button>`;
}

/** Narrow screens break the line before the @. */
function usernameParts({ username }: Person): Html {
  const at = username.indexOf('@');
  return html`${username.slice(0, at)}<wbr />${username.slice(at)}`;
}

function entryTags(entry: Person): Html {
  return html`${entry.home === undefined ? '' : tag('Guest')}
  ${entry.enabled ? '' : tag('Disabled')}
  ${entry.roles.length === 0 ? tag('No role') : entry.roles.map((role) => roleTag(role))}`;
}

function tag(text: string): Html {
  return html`<span class="tag state">${text}</span>`;
}

function roleTag(role: string): Html {
  return html`<span class="tag">${role}</span>`;
}
