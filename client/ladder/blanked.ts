import { createContext } from 'react';
import type { Blank } from '#shared/game/ladder-lines.ts';

/** What is left blank in a drawing, for students to fill in on paper. */
export const Blanked = createContext<readonly Blank[]>([]);

export const GAP = '____';
