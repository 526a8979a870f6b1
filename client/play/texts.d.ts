import type room from '#shared/texts/en/room.ts';
import type trouble from '#shared/texts/en/trouble.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap {
    trouble: typeof trouble;
    room: typeof room;
  }
}
