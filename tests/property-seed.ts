import fc from 'fast-check'

// The same generated records on every machine and in every run: a check that fails by chance says nothing.
// Another seed is tried by hand: `PROPERTY_SEED=7 npx vitest run src/domain/rules`.
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_261_123) })
