/** Signing in, the first opening of a bureau, the tour, why a finding is raised. */
export const waysIn = {
  登录: 'Sign in',
} as const;
