// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// A scenario that does not open: what is wrong in it, where, and the line itself with a caret under the place.
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../../text/words.ts';
import type { Finding } from '../messages.ts';

/** The list of findings; `file` is the scenario's name. */
export function findingsList(
  words: Words,
  file: string,
  findings: readonly Finding[],
  chooser: unknown,
): TemplateResult {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return html`<section class="findings">
    <h1 class="heading" tabindex="-1">${words.say('page.findings.title', { count: errors })}</h1>
    <p>${words.say('page.findings.help')}</p>
    <ol class="findings-list">
      ${findings.map((finding) => item(words, file, finding))}
    </ol>
    <div class="dialog-choices">
      ${chooser}
      <a class="button" href="index.html">${words.say('page.to_list')}</a>
    </div>
  </section>`;
}

function item(words: Words, file: string, finding: Finding): TemplateResult {
  const { severity, code, line, column, args = {}, excerpt, caret = 0 } = finding;
  const key = `finding.${code}`;
  return html`<li class="finding" data-severity=${severity}>
    <p>
      <code class="finding-place">${file}:${line}:${column}</code>
      <span class="finding-severity">${words.say(`page.findings.${severity}`)}</span>
    </p>
    <p class="finding-message">
      ${words.has(key) ? words.say(key, args) : `${code} ${JSON.stringify(args)}`}
    </p>
    ${excerpt ? html`<pre class="finding-excerpt">${withCaret(excerpt, caret)}</pre>` : nothing}
  </li>`;
}

/** The excerpt with a caret under the place. */
function withCaret(excerpt: string, caret: number): string {
  return `${excerpt}\n${' '.repeat(caret)}^`;
}
