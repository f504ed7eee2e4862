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
 * MSAL as it is, save that it keeps its announcements to other tabs to itself. On one of them
 * msal-react reads all accounts at once; a new account is not decrypted yet at that moment, and MSAL
 * takes one that it cannot read for stale and deletes it from the index of all tabs
 * (`BrowserCacheManager.getAccount`). Other tabs are told by the browser's `storage` events instead.
 */
export class OwnTabClient extends PublicClientApplication {
  override addEventCallback(callback: EventCallbackFunction, types?: EventType[]): string | null {
    return super.addEventCallback((message) => {
      if (!announcedAcrossTabs.includes(message.eventType)) callback(message);
    }, types);
  }
}
