import { expect, type Page } from '@playwright/test';

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
    flags: readonly ('SYN' | 'ACK' | 'FIN' | 'RST')[],
    seq: string,
    ack: string | null,
    becomes: string,
  ): Promise<void> {
    for (const flag of ['SYN', 'ACK', 'FIN', 'RST'] as const) {
      await this.page.getByRole('checkbox', { name: flag, exact: true }).setChecked(flags.includes(flag));
    }
    await this.page.getByLabel(/^seq/).fill(seq);
    await this.page.getByLabel(/^ack/).fill(ack ?? '');
    await this.become(becomes);
    await this.page.getByRole('button', { name: 'Send', exact: true }).click();
  }

  async isRefused(words: string): Promise<void> {
    await expect(this.page.locator('.composer')).toContainText(words);
  }

  async isPraised(words: string): Promise<void> {
    await expect(this.page.locator('.praise')).toContainText(words);
  }

  async choose(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: false }).click();
  }
}
