import { afterEach } from 'vitest';
import { cleanup, configure } from './testing/dom.ts';

// What a test waits for comes when it comes; one second, the default, is short on a machine with other work.
configure({ asyncUtilTimeout: 10_000 });

afterEach(cleanup);

// jsdom knows no modal dialogs.
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};
HTMLDialogElement.prototype.close = function () {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};
