import {
  type EventCallbackFunction,
  EventType,
  PublicClientApplication,
} from '@azure/msal-browser';

const announcedAcrossTabs: readonly EventType[] = [
  EventType.LOGIN_SUCCESS,
  EventType.LOGOUT_SUCCESS,
  EventType.ACTIVE_ACCOUNT_CHANGED,
];

/**
 * MSAL as it is, save that what it announces to other tabs reaches no listener. On such an event
 * msal-react reads all accounts at once; a new account is not decrypted yet at that moment, and MSAL
 * takes one that it cannot read for stale and deletes it from the index that all tabs share
 * (`BrowserCacheManager.getAccount`). Other tabs are told by the browser's `storage` events instead:
 * docs/decisions/0009-tabs-follow-storage-events.md.
 */
export class OwnTabClient extends PublicClientApplication {
  override addEventCallback(callback: EventCallbackFunction, types?: EventType[]): string | null {
    return super.addEventCallback(withinTab(callback), types);
  }
}

/** `callback` without the events that may come from another tab. */
export function withinTab(callback: EventCallbackFunction): EventCallbackFunction {
  return (message) => {
    if (!announcedAcrossTabs.includes(message.eventType)) callback(message);
  };
}
