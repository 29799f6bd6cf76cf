/**
 * The envelope of the messages between office.js and its host: JSON text by postMessage, each request answered under its
 * correlation id, events pushed under their name.
 */
import type { MessageTarget } from "./types";

export interface Request {
  action: string;
  /** 0 a call, 1 "tell me of this event", 2 "no longer". */
  kind: 0 | 1 | 2;
  payload: unknown;
  reply(payload: unknown, errorCode?: number): void;
}

/** One pushed message: category, type, target, text, id, whether it comes from another person. */
export type PushedEntry = [category: number, type: number, target: string, message: string, id: number, remote: boolean];

interface Envelope {
  _messageType: number;
  _actionName: string;
  _actionType?: number;
  _conversationId: string;
  _correlationId: number;
  _origin: string;
  _data?: unknown;
}

export interface Channel {
  receive(event: Pick<MessageEvent, "data" | "origin">): void;
  /** Fires an event office.js registered for. */
  push(event: string, payload: unknown): void;
}

export function openChannel(options: {
  conversation: string;
  frameWindow: () => MessageTarget | null;
  frameOrigin: string;
  origin: string;
  take: (request: Request) => void;
}): Channel {
  let sent = 0;
  const send = (envelope: Record<string, unknown>) => {
    const message = { _conversationId: options.conversation, _origin: options.origin, _serializerVersion: 1, ...envelope };
    options.frameWindow()?.postMessage(JSON.stringify(message), options.frameOrigin);
  };
  return {
    receive({ data, origin }) {
      if (origin !== options.frameOrigin) return;
      const envelope = readEnvelope(data);
      if (!envelope || envelope._messageType !== 0 || envelope._conversationId !== options.conversation) return;
      const { _actionName, _correlationId, _actionType } = envelope;
      options.take({
        action: _actionName,
        kind: _actionType === 1 || _actionType === 2 ? _actionType : 0,
        payload: envelope._data,
        reply: (payload, errorCode = 0) =>
          send({
            _messageType: 1,
            _responseType: 0,
            _errorCode: errorCode,
            _actionName,
            _correlationId,
            _data: payload,
          }),
      });
    },
    push: (event, payload) =>
      send({
        _messageType: 1,
        _responseType: 1,
        _errorCode: 0,
        _actionName: event,
        _correlationId: --sent,
        _data: payload,
      }),
  };
}

/** Other scripts post messages too: what is no envelope is not ours. */
function readEnvelope(data: unknown): Envelope | null {
  if (typeof data !== "string" || !data.includes("_messageType")) return null;
  try {
    const read: unknown = JSON.parse(data);
    return typeof read === "object" && read !== null && "_actionName" in read ? (read as Envelope) : null;
  } catch {
    return null;
  }
}
