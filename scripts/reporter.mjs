// Collects what Vitest ran into one JSON file a project, with the reason of every skip: `scripts/check.mjs` reads them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export default class CheckReporter {
  constructor({ file = process.env.CANDOR_TEST_RESULTS } = {}) {
    this.file = file;
  }

  onTestRunEnd(modules, unhandledErrors) {
    if (!this.file) return;
    const found = { passed: 0, failed: 0, todo: [], skipped: [], failures: [], errors: unhandledErrors.map((e) => String(e.message ?? e)) };
    for (const module of modules) {
      if (module.errors().length > 0) found.errors.push(...module.errors().map((e) => `${module.moduleId}: ${e.message}`));
      for (const test of module.children.allTests()) {
        const { state, note } = test.result();
        if (state === 'passed') found.passed++;
        else if (state === 'failed') {
          found.failed++;
          found.failures.push(test.fullName);
        } else if (test.options.mode === 'todo') found.todo.push(test.fullName);
        else if (state === 'skipped') found.skipped.push({ name: test.fullName, reason: note ?? '' });
      }
    }
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(this.file, JSON.stringify(found, null, 1));
  }
}
