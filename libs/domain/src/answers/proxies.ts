import type { Proxy } from '../register/proxy.ts';

/** One proxy as its people see it. */
export interface ProxyLine extends Proxy {
  id: string;
  principalName: string;
  deputyName: string;
  reason: string;
  state: 'planned' | 'active' | 'over';
}
