import type { Outcome } from '#engine/channels/aftermath';

/** What nodemailer tells of a failure: where in the conversation, and the server's reply if there was one. */
export interface SmtpError extends Error {
  code?: string;
  /** CONN, EHLO, AUTH …, MAIL FROM, RCPT TO, DATA, API. */
  command?: string;
  response?: string;
  responseCode?: number;
}

/** Replies to these are about this mail; all others are about the server and us. */
const aboutTheMail = new Set(['MAIL FROM', 'RCPT TO', 'DATA']);

const said = ({ response, message }: SmtpError): string => (response ?? message).replace(/\s+/gu, ' ').slice(0, 300);

/**
 * RFC 5321: only the reply after the final dot says that a mail was taken. A 5yz to the mail is for good, a 4yz for now.
 * Without a reply, it depends on whether any of the text had been handed over (`begun`).
 */
export const smtpOutcome = (error: SmtpError, begun: boolean): Outcome => {
  const { responseCode = 0, command = '', code } = error;
  if (aboutTheMail.has(command) && responseCode >= 500)
    return { state: 'dead', note: `邮件服务器拒收：${said(error)}` };
  if (aboutTheMail.has(command) && responseCode >= 400 && responseCode !== 421)
    return { state: 'failed', note: `邮件服务器暂不接收：${said(error)}`, hostAtFault: false };
  if (command === 'API' && code === 'EENVELOPE') return { state: 'dead', note: `收件地址无效：${said(error)}` };
  if (code === 'EMESSAGE' && responseCode === 0)
    return { state: 'dead', note: `邮件超过服务器的大小限制：${said(error)}` };
  if (begun && responseCode === 0)
    return { state: 'unknown', note: `正文已发出，未得到答复（${said(error)}）`, hostAtFault: true };
  if (command.startsWith('AUTH') || code === 'EAUTH')
    return { state: 'failed', note: `邮件服务器拒绝登录：${said(error)}`, hostAtFault: true };
  return { state: 'failed', note: `连不上邮件服务器，邮件尚未发出（${said(error)}）`, hostAtFault: true };
};
