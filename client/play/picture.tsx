import type { ReactNode } from 'react';
import './picture.css';

/** A whole page that says one thing: waiting, ended, replaced. */
export const Picture = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <main className="picture card">
    <h1>{title}</h1>
    {children}
  </main>
);
