/** What runs in a thread: the place of a bundle's articles in, its files out. */
import {answerTasks} from '../../thread.ts'
import {buildBundle} from './build-bundle.ts'

answerTasks(buildBundle)
