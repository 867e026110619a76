/** What runs in a thread: the place of a bundle's articles in, its files out. */
import {answerTasks} from '../../thread.ts'
import {type BundleJob, buildBundle} from './build-bundle.ts'
import {createFold} from './fold.ts'
import {traditionalPairs} from './traditional.ts'

const fold = createFold(traditionalPairs())

answerTasks((job: BundleJob) => buildBundle(job, fold))
