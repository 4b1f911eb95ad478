import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { LiveCall, Thread } from '@switchboard/sdk';
import type { Config } from './config.ts';
import { faultOf } from './fault.ts';
import type { Page } from './page.ts';
import { RestFault } from './rest.ts';
import type { Sound } from './sound.ts';

/** What the server does not know: that a call is being asked for, or why there is none. */
export type CallStep = { step: 'starting' | 'refused'; video: boolean };

type Needs = {
  config: ReadonlySignal<Config | undefined>;
  call: ReadonlySignal<LiveCall | undefined>;
  isOpen: ReadonlySignal<boolean>;
  page: Page;
  sound: Sound;
  thread(): Thread | undefined;
  /** The open conversation, or a new one. */
  threadToWriteTo(): Promise<Thread>;
};

/** A call from the chat and to it; what rings and who has answered is told by the conversation. */
export function calling({ config, call, isOpen, page, sound, thread, threadToWriteTo }: Needs) {
  const step = signal<CallStep | undefined>(undefined);
  let told: { id: string; status: string; video: boolean } | undefined;

  effect(() => {
    const now = call.value?.call;
    if (now && now.id === told?.id && now.status === told.status) return;
    if (!now) {
      if (told) page.say({ type: 'call', status: 'over', video: told.video, callSessionId: told.id });
      told = undefined;
      return;
    }
    step.value = undefined;
    told = { id: now.id, status: now.status, video: now.type === 'video' };
    const isRinging = now.status === 'started';
    if (isRinging && now.direction === 'outbound') {
      sound.play();
      // The launcher shows that there is something to look at.
      if (!isOpen.peek()) page.say({ type: 'unread', count: 1 });
    }
    page.say({
      type: 'call',
      status: isRinging ? 'ringing' : 'answered',
      video: told.video,
      callSessionId: now.id,
      ...(now.roomUrl !== undefined && { roomUrl: now.roomUrl }),
    });
  });

  const refuse = (error: unknown, video: boolean) => {
    step.value = { step: 'refused', video };
    page.say({ type: 'call', status: 'refused', video, code: faultOf(error).code });
  };

  return {
    step,
    start: async (video: boolean) => {
      if (call.value || step.value?.step === 'starting') return;
      step.value = { step: 'starting', video };
      try {
        // Known before anything is opened for it.
        if (!config.value?.canCall(video)) throw new RestFault(403, 'FEATURE_NOT_AVAILABLE', 'No calls here.');
        await (await threadToWriteTo()).startCall(video ? 'video' : 'audio');
      } catch (error) {
        refuse(error, video);
      }
    },
    dismiss: () => {
      step.value = undefined;
    },
    answer: () =>
      thread()
        ?.answerCall()
        .catch((error) => refuse(error, call.value?.call.type === 'video')),
    decline: () =>
      thread()
        ?.declineCall()
        .catch(() => {}),
    end: () =>
      thread()
        ?.endCall()
        .catch(() => {}),
  };
}
