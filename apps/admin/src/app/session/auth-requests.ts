import { authGet, authPost, type AuthAnswer } from '../../shared/auth-post';
import { forgetAllDrafts } from '../../shared/draft/kept-draft';
import type { Role } from '../../shared/schema.generated';

/** A user that a demo installation offers. */
export interface DemoUser {
  readonly login: string;
  readonly password: string;
  readonly displayName: string;
  readonly role: Role;
}

/** Ways to sign in here. */
export interface SignInMethods {
  readonly password: boolean;
  readonly singleSignOn: { readonly label: string } | null;
}

/** What a correct password leads to: the session, or the question for a second factor. */
export interface SignInStep {
  readonly secondFactor?: 'TOTP';
}

/** Whom a one-time code is for. */
export interface CodeFacts {
  readonly purpose: 'INVITATION' | 'PASSWORD_RESET' | 'FIRST_ADMINISTRATOR';
  readonly login: string;
  readonly displayName: string;
}

/** Signs in by password. The session is a cookie that scripts cannot read. */
export function signIn(login: string, password: string): Promise<AuthAnswer<SignInStep>> {
  return authPost('/auth/sign-in', { login, password });
}

/** The second step: a code of an authenticator application, or a recovery code. */
export function giveSecondFactor(
  proof: { readonly code: string } | { readonly recoveryCode: string },
): Promise<AuthAnswer<object>> {
  return authPost('/auth/second-factor', proof);
}

/** Whom a one-time code is for. The code travels in the body, never in an address. */
export function lookAtCode(code: string): Promise<AuthAnswer<CodeFacts>> {
  return authPost('/auth/codes/look', { code });
}

/** Sets a password by a one-time code, and signs in. */
export function acceptCode(code: string, password: string): Promise<AuthAnswer<SignInStep>> {
  return authPost('/auth/codes/use', { code, password });
}

/** Ends the session on the server; what was being entered goes with it. */
export async function signOut(): Promise<void> {
  forgetAllDrafts();
  await authPost('/auth/sign-out');
}

/** Ways to sign in here; by password when the server does not say. */
export async function findMethods(): Promise<SignInMethods> {
  const answer = await authGet<SignInMethods>('/auth/methods');
  return answer.kind === 'done' ? answer.body : { password: true, singleSignOn: null };
}

/** Users of a demo installation; none on any other. */
export async function findDemoUsers(): Promise<readonly DemoUser[]> {
  const answer = await authGet<readonly DemoUser[]>('/auth/demo-users');
  return answer.kind === 'done' ? answer.body : [];
}
