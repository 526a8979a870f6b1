import { useEffect, useMemo, useState } from 'react';
import { usePlayback } from './playback.ts';
import type { Recording } from './recording.ts';
import { nextStop, previousStop } from './scrubber.tsx';
import { momentOf, type Stride, stepOfHash, stopsOf } from './steps.ts';
import { useStepKeys } from './use-step-keys.ts';

/** Where one is in a match, and what moves one on: buttons, keys, playing. */
export function useCursor(recording: Recording, start: number) {
  const { end } = recording;
  const [wanted, setStep] = useState(start);
  const step = Math.max(0, Math.min(end, wanted));
  const [stride, onStride] = useState<Stride>('event');
  const [playing, setPlaying] = useState(false);
  const [speed, onSpeed] = useState(1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a branch grows
  const stops = useMemo(() => stopsOf(recording, stride), [recording, end, stride]);
  const go = setStep;
  const next = nextStop(stops, step);
  const previous = previousStop(stops, step);
  const onPlay = (on: boolean) => {
    if (on && step === end) go(0);
    setPlaying(on);
  };
  usePlayback({
    playing,
    speed,
    step,
    wait: next === undefined ? null : recording.at(next).position.now - recording.at(step).position.now,
    onNext: () => next !== undefined && go(next),
    onEnd: () => setPlaying(false),
  });
  useStepKeys({
    ArrowRight: () => next !== undefined && go(next),
    ArrowLeft: () => previous !== undefined && go(previous),
    Home: () => go(0),
    End: () => go(end),
    ' ': () => onPlay(!playing),
  });
  return { step, go, stride, onStride, stops, playing, onPlay, speed, onSpeed };
}

/** The same, with the moment in the address: what is linked to opens there, and what stands there can be passed on. */
export function useAddressedCursor(recording: Recording) {
  const cursor = useCursor(recording, stepOfHash(location.hash) ?? 0);
  const { step, go } = cursor;
  // A link that is opened while the page stands there leads to its moment too.
  useEffect(() => {
    const follow = () => {
      const to = stepOfHash(location.hash);
      if (to !== null) go(to);
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [go]);
  useEffect(() => {
    // Browsers count how often a page writes its address: once, when the cursor has come to rest.
    const timer = setTimeout(() => history.replaceState(history.state, '', momentOf(step)), 300);
    return () => clearTimeout(timer);
  }, [step]);
  return cursor;
}
