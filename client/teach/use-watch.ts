import { useEffect, useState } from 'react';
import { NOT_YET, type WatchState, watchClass } from './watch.ts';

export const socketAddress = (): string =>
  `${location.protocol === 'https:' ? 'wss:' : 'ws:'}//${location.host}/ws`;

/** The live state of one's own class; follows the match that is asked for. */
export function useWatch(classId: string, match: string | null): WatchState {
  const [state, setState] = useState(NOT_YET);
  const [watch, setWatch] = useState<ReturnType<typeof watchClass> | null>(null);
  useEffect(() => {
    setState(NOT_YET);
    const started = watchClass(classId, () => new WebSocket(socketAddress()), setState);
    setWatch(started);
    return started.stop;
  }, [classId]);
  useEffect(() => watch?.open(match), [watch, match]);
  return state;
}
