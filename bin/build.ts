import { makeBundle, productionBundle } from './bundle.ts'

await makeBundle(productionBundle)
process.stdout.write('The production bundle is in build/production.\n')
