// A demonstration of a test's own, which it may kill, and who is signed in there.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { expect } from './browser';

const program = process.env.FULLPICTURE_PROGRAM ?? 'build/test/fullpicture';

// On one port, so that an open page finds it again.
export class Server {
  private child: ChildProcess | undefined;
  private port = '0';
  readonly folder = mkdtempSync(join(tmpdir(), 'fullpicture-'));
  get address(): string { return `http://127.0.0.1:${this.port}`; }
  get database(): string { return join(this.folder, readFileSync(join(this.folder, 'current'), 'utf8').trim()); }

  async start(): Promise<void> {
    const child = spawn(program, ['demo', '--data', this.folder, '--people', '600', '--port', this.port], { stdio: ['ignore', 'pipe', 'pipe'] });
    this.child = child;
    let said = '';
    await new Promise<void>((resolve, reject) => {
      const hear = (bytes: Buffer) => {
        said += bytes.toString();
        const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1];
        if (port) { this.port = port; resolve(); }
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.once('exit', () => reject(new Error(`the server ended: ${said}`)));
    });
  }
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise(resolve => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  }
  async remove(): Promise<void> {
    await this.end('SIGTERM');
    rmSync(this.folder, { recursive: true, force: true });
  }
  sql(text: string): string { return execFileSync('sqlite3', ['-cmd', '.timeout 5000', this.database, text], { encoding: 'utf8' }).trim(); }
}

export async function signIn(context: BrowserContext, server: Server, name: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${server.address}/people-of-the-story`);
  await page.getByRole('button', { name: `Be ${name}`, exact: true }).click();
  await expect(page).not.toHaveURL(/people-of-the-story/);
  await page.close();
}
export async function signOut(context: BrowserContext, server: Server): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${server.address}/account`);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.close();
}
