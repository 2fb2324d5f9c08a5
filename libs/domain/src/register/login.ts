import { z } from 'zod';

/** 账号 */
export const Login = z
  .string()
  .regex(/^[A-Za-z][\w.@-]{1,59}$/u, '账号由字母、数字和 . _ - @ 组成，以字母开头，2至60位');
