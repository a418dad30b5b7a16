import MimeNode from 'nodemailer/lib/mime-node';
import type { Mail } from './mail.message.js';

/**
 * Writes a mail down as the text of an `.eml` file that says nowhere to whom it goes: not in its header and, where the
 * mail's own words repeat the recipient's address, not in its words.
 */
export async function unaddressedEml(from: string, { to, subject, text, html, headers = {} }: Mail): Promise<string> {
  const hide = (value: string): string => value.replaceAll(formsOf(to), '[address]');
  const plain = new ReadableNode('text/plain; charset=utf-8').setContent(hide(text));
  const root = html === undefined ? plain : new ReadableNode('multipart/alternative');
  if (html !== undefined) {
    root.appendChild(plain);
    root.appendChild(new ReadableNode('text/html; charset=utf-8').setContent(hide(html)));
  }
  root.setHeader({ From: from, Subject: hide(subject) });
  for (const [name, value] of Object.entries(headers)) root.setHeader(name, hide(value));
  const message = await root.build();
  // Written by hand, because an empty group is an address to nodemailer, and it would quote the name.
  return `To: undisclosed-recipients:;\n${message.toString().replaceAll('\r\n', '\n')}`;
}

// Kept as it was written, so that whoever opens the file can copy a link out of it. The usual encodings, made for mail
// servers that may be old, break a long link and change its equals signs.
class ReadableNode extends MimeNode {
  override getTransferEncoding(): string | false {
    return super.getTransferEncoding() === false ? false : '8bit';
  }
}

// An address repeated in a sentence, escaped in HTML, or encoded in a link.
function formsOf(address: string): RegExp {
  const escaped = address.replaceAll('&', '&amp;').replaceAll("'", '&#39;');
  const forms = [address, encodeURIComponent(address), encodeURI(address), escaped];
  return new RegExp(forms.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'giu');
}
