import { type EventMessage, EventType } from '@azure/msal-browser';
import { expect, test } from 'vitest';
import { withinTab } from './own-tab-client.ts';

/** The events that MSAL's EventHandler posts to its BroadcastChannel. */
const acrossTabs: readonly EventType[] = [
  EventType.LOGIN_SUCCESS,
  EventType.LOGOUT_SUCCESS,
  EventType.ACTIVE_ACCOUNT_CHANGED,
];

for (const eventType of Object.values(EventType)) {
  const kept = !acrossTabs.includes(eventType);
  test(`${eventType} is ${kept ? 'heard' : 'left to the storage events'}`, () => {
    const heard: EventType[] = [];
    const listener = withinTab((message) => heard.push(message.eventType));
    const message = { interactionType: null, payload: null, error: null, correlationId: '' };
    listener({ ...message, eventType, timestamp: 0 } satisfies EventMessage);
    expect(heard).toEqual(kept ? [eventType] : []);
  });
}
