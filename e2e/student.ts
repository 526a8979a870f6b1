import { expect, type Page } from '@playwright/test';

export type Flag = 'SYN' | 'ACK' | 'FIN' | 'RST';

/** A student in front of a browser: what they read and press, and nothing else. */
export class Student {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async join(origin: string, code: string, nickname: string): Promise<void> {
    await this.page.goto(`${origin}/j/${code}`);
    await this.page.getByLabel('Nickname').fill(nickname);
    await this.page.getByRole('button', { name: 'Join', exact: true }).click();
  }

  begin(): Promise<void> {
    return this.page.getByRole('button', { name: 'Begin' }).click();
  }

  /** Waits until this has reached the host. */
  async sees(event: string | RegExp): Promise<void> {
    await expect(this.page.locator('.event')).toContainText(event);
  }

  private async become(state: string): Promise<void> {
    await this.page.getByLabel(/^My state becomes/).selectOption(state);
  }

  async silent(becomes: string): Promise<void> {
    await this.become(becomes);
    await this.page.getByRole('button', { name: 'Stay silent' }).click();
  }

  /** Fills in a segment and sends it; `ack` null leaves the field empty. */
  async send(
    flags: readonly Flag[],
    seq: string,
    ack: string | null,
    becomes: string,
    len = '',
  ): Promise<void> {
    await this.fill(flags, seq, ack, len);
    await this.become(becomes);
    await this.page.getByRole('button', { name: 'Send', exact: true }).click();
  }

  private async fill(flags: readonly Flag[], seq: string, ack: string | null, len: string): Promise<void> {
    for (const flag of ['SYN', 'ACK', 'FIN', 'RST'] as const) {
      await this.page.getByRole('checkbox', { name: flag, exact: true }).setChecked(flags.includes(flag));
    }
    await this.page.getByLabel(/^seq/).fill(seq);
    await this.page.getByLabel(/^ack/).fill(ack ?? '');
    await this.page.getByLabel(/^length/).fill(len);
  }

  /** Sends text as several segments of 100 bytes, one per number; flags and ack are copied from the first. */
  async sendText(seqs: readonly string[], ack: string, becomes: string): Promise<void> {
    await this.fill(['ACK'], seqs[0] ?? '', ack, '100');
    for (const seq of seqs.slice(1)) {
      await this.page.getByRole('button', { name: 'Add a segment' }).click();
      await this.page.getByLabel(/^seq/).fill(seq);
    }
    await this.become(becomes);
    await this.sendAgain();
  }

  /** Mends one field of a refused move; the rest stays as it was. */
  async mend(field: 'seq' | 'ack', text: string, segment = 1): Promise<void> {
    const tab = this.page.getByRole('button', { name: `Segment ${segment}`, exact: true });
    if (await tab.isVisible()) await tab.click();
    await this.page.getByLabel(new RegExp(`^${field}`)).fill(text);
  }

  async sendAgain(): Promise<void> {
    await this.page.getByRole('button', { name: /^Send( \d segments)?$/ }).click();
  }

  /** Waits until the referee has accepted the move: the form is empty again, or gone. */
  async isAccepted(): Promise<void> {
    await this.page.waitForFunction(() => {
      const state = document.querySelector<HTMLSelectElement>('[data-field="becomes"]');
      return state === null || state.value === '';
    });
  }

  async isRefused(words: string | RegExp): Promise<void> {
    await expect(this.page.locator('.composer')).toContainText(words);
  }

  async isPraised(words: string): Promise<void> {
    await expect(this.page.locator('.praise')).toContainText(words);
  }

  async choose(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: false }).click();
  }
}
