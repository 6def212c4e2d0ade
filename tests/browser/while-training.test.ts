import { createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { DoneNotificationField } from '../../src/features/train/live/done-notification-field.tsx';
import { forgetNotification } from '../../src/features/train/live/done-notification.ts';
import { startTraining } from '../../src/features/train/live-training.ts';
import type { TrainingInput } from '../../src/jobs/contracts/training.ts';
import { trainingDefaults } from '../../src/lifecycle/training/training-defaults.ts';

let number = 0;

/** A training that ends when the test says so. */
function training() {
  number += 1;
  const input: TrainingInput = {
    runId: `run ${number}`,
    projectId: `project ${number}`,
    datasetVersionId: 'table',
    problem: { task: 'regression', target: 'price', positive: null, metric: 'r2' },
    settings: { ...trainingDefaults, seed: 1, candidates: ['ridge'] },
  };
  const { promise, resolve, reject } = Promise.withResolvers<{ readonly runId: string }>();
  const end = (name: string) => reject(new DOMException(name, name));
  const over = startTraining(input, () => ({
    result: promise,
    cancel: () => end('AbortError'),
    pause: () => end('PauseError'),
  }));
  return { over, end, finish: () => resolve({ runId: input.runId }) };
}

let visibility: DocumentVisibilityState;
let focused: boolean;

beforeEach(() => {
  visibility = 'visible';
  focused = false;
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
  vi.spyOn(document, 'hasFocus').mockImplementation(() => focused);
});

afterEach(() => {
  forgetNotification();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function turn(next: DocumentVisibilityState) {
  visibility = next;
  document.dispatchEvent(new Event('visibilitychange'));
}

async function trainToTheEnd() {
  const { over, finish } = training();
  finish();
  await over;
}

const field = () => page.getByRole('checkbox', { name: 'Tell me when it is done' });

describe('the screen', () => {
  interface FakeLock {
    released: boolean;
    release: () => Promise<void>;
  }
  let locks: FakeLock[];
  let request: ReturnType<typeof vi.fn<(kind: string) => Promise<FakeLock>>>;
  const held = () => locks.filter(({ released }) => !released).length;

  function lock(): FakeLock {
    const made: FakeLock = {
      released: false,
      release: () => {
        made.released = true;
        return Promise.resolve();
      },
    };
    locks.push(made);
    return made;
  }

  beforeEach(() => {
    locks = [];
    request = vi.fn<(kind: string) => Promise<FakeLock>>(() => Promise.resolve(lock()));
    Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request } });
  });

  // What the browser itself has stands on the prototype.
  afterEach(() => void Reflect.deleteProperty(navigator, 'wakeLock'));

  test.each(['finished', 'AbortError', 'PauseError', 'WorkerError'])(
    'is kept awake while a training is at work and let go when it ends: %s',
    async how => {
      const { over, end, finish } = training();
      await expect.poll(held).toBe(1);
      expect(request).toHaveBeenCalledWith('screen');
      if (how === 'finished') finish();
      else end(how);
      await over;
      expect(held()).toBe(0);
      turn('visible');
      expect(request).toHaveBeenCalledTimes(1);
    },
  );

  test('is asked for again once the tab is shown, and never while it is hidden', async () => {
    const { over, finish } = training();
    await expect.poll(held).toBe(1);
    // As the browser does when a tab is hidden.
    locks[0]!.released = true;
    turn('hidden');
    expect(request).toHaveBeenCalledTimes(1);
    turn('visible');
    await expect.poll(held).toBe(1);
    turn('visible');
    expect(request).toHaveBeenCalledTimes(2);
    finish();
    await over;
    expect(held()).toBe(0);
  });

  test('is let go when the browser answers only after the end, or twice', async () => {
    const answers = [Promise.withResolvers<FakeLock>(), Promise.withResolvers<FakeLock>()] as const;
    request.mockReturnValueOnce(answers[0].promise).mockReturnValueOnce(answers[1].promise);
    const { over, finish } = training();
    turn('visible');
    answers[0].resolve(lock());
    answers[1].resolve(lock());
    await expect.poll(held).toBe(1);
    finish();
    await over;
    expect(held()).toBe(0);
    const late = Promise.withResolvers<FakeLock>();
    request.mockReturnValueOnce(late.promise);
    const next = training();
    next.finish();
    await next.over;
    late.resolve(lock());
    await expect.poll(held).toBe(0);
  });

  test('may sleep where the browser refuses, and the training goes on', async () => {
    request.mockRejectedValue(new DOMException('battery is low', 'NotAllowedError'));
    const { over, finish } = training();
    finish();
    await expect(over).resolves.toBeUndefined();
  });
});

describe('the notification when it is done', () => {
  let root: Root | null = null;
  let told: { readonly title: string; readonly body: string | undefined }[];

  class FakeNotification extends EventTarget {
    static permission: NotificationPermission = 'granted';
    static readonly requestPermission = vi.fn<() => Promise<NotificationPermission>>(() =>
      Promise.resolve(FakeNotification.permission),
    );
    constructor(title: string, { body }: NotificationOptions) {
      super();
      told.push({ title, body });
    }
  }

  beforeEach(() => {
    told = [];
    FakeNotification.permission = 'granted';
    FakeNotification.requestPermission.mockClear();
    vi.stubGlobal('Notification', FakeNotification);
    const place = document.createElement('div');
    document.body.append(place);
    root = createRoot(place);
    root.render(createElement(DoneNotificationField));
  });

  afterEach(() => {
    root?.unmount();
    document.body.replaceChildren();
  });

  test('is told to whom asked for it and looks elsewhere; permission is asked for then and not before', async () => {
    await expect.element(field()).not.toBeChecked();
    expect(FakeNotification.requestPermission).not.toHaveBeenCalled();
    await field().click();
    await expect.element(field()).toBeChecked();
    expect(FakeNotification.requestPermission).toHaveBeenCalledTimes(1);
    await trainToTheEnd();
    expect(told).toEqual([{ title: 'The training is done', body: 'Its results are there to be read.' }]);
  });

  test('is not told to whom is looking, nor for a training that they cancelled', async () => {
    await field().click();
    await expect.element(field()).toBeChecked();
    focused = true;
    await trainToTheEnd();
    focused = false;
    const { over, end } = training();
    end('AbortError');
    await over;
    expect(told).toEqual([]);
  });

  test('is not told any more once it was taken back', async () => {
    await field().click();
    await expect.element(field()).toBeChecked();
    await field().click();
    await expect.element(field()).not.toBeChecked();
    await trainToTheEnd();
    expect(told).toEqual([]);
  });

  test('that the browser does not allow is said at the field', async () => {
    FakeNotification.permission = 'denied';
    await field().click();
    await expect.element(page.getByText(/^The browser does not allow it/)).toBeVisible();
    await expect.element(field()).not.toBeChecked();
    await trainToTheEnd();
    expect(told).toEqual([]);
  });
});
