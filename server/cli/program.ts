/** The commands and their help, in Chinese and English. A command is added by adding a file and one line here. */
import { Command } from 'commander';
import { PACKAGE_VERSION } from '../package-root.ts';
import { checkCommand } from './check.ts';
import { copyCommand } from './copy.ts';
import { evalCommand } from './eval.ts';
import { exportCommand } from './export.ts';
import { ingestCommand } from './ingest.ts';
import { mcpCommand } from './mcp.ts';
import { overlapsCommand } from './overlaps.ts';
import { queryCommand } from './query.ts';
import { searchCommand } from './search.ts';
import { serveCommand } from './serve.ts';
import { showCommand } from './show.ts';

const SETTINGS = `
设置 Settings (environment):
  PORT               端口，默认 8080 · port
  HOST               监听地址，默认 127.0.0.1 · address to listen on; beyond loopback only with TIAOLI_TOKEN
  TIAOLI_DATA        数据文件夹，默认 ./data · data folder
  TIAOLI_STORE       Neo4j 地址（neo4j://用户:密码@主机:7687/库），不设置就用数据文件夹里的文件 · Neo4j server to use
  TIAOLI_STORE_USER, TIAOLI_STORE_PASSWORD  同上，不写在地址里时 · its user and password, if not in the address
  TIAOLI_QUERY_USER, TIAOLI_QUERY_PASSWORD  查询用的 Neo4j 用户，最好只有读权限 · who runs people's queries there
  TIAOLI_MODEL_DIR   已有模型的文件夹 · folder that holds the embedding model
  TIAOLI_TOKEN       写入口令 · bearer token that writes need
  HF_ENDPOINT        模型站点 · model hub
  LOG_LEVEL          日志级别，默认 info · log level

例子 Examples:
  tiaoli search "财政厅牵头的奖励有哪些"
  tiaoli search "旅游业补贴" --agency 财政厅 --limit 5 --json
  tiaoli query "SELECT agency, count(*) FROM agencies GROUP BY agency" --csv
  tiaoli overlaps --conflict contradiction
  tiaoli ingest 政策一.txt 政策二.txt
  tiaoli serve`;

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法 Usage:',
  'Arguments:': '参数 Arguments:',
  'Options:': '选项 Options:',
  'Commands:': '命令 Commands:',
  'Global Options:': '通用选项 Global options:',
};

const HELP = '显示帮助 · show help';

const withSubcommands = (command: Command): Command[] => [command, ...command.commands.flatMap(withSubcommands)];

/** The whole command line, ready to parse. Errors are thrown, not printed. */
export const program = (): Command => {
  const tiaoli = new Command('tiaoli')
    .description('条理：中文政策知识图谱与自然语言检索 · A policy knowledge graph with search in Chinese')
    .version(PACKAGE_VERSION, '-V, --version', '显示版本 · show version')
    .addHelpText('after', SETTINGS);
  for (const add of [
    serveCommand,
    ingestCommand,
    searchCommand,
    showCommand,
    checkCommand,
    exportCommand,
    queryCommand,
    overlapsCommand,
    evalCommand,
    copyCommand,
    mcpCommand,
  ])
    add(tiaoli);
  for (const command of withSubcommands(tiaoli))
    command
      .helpOption('-h, --help', HELP)
      .helpCommand('help [command]', HELP)
      .configureHelp({ styleTitle: (title) => TITLES[title] ?? title })
      .configureOutput({ outputError: () => undefined })
      .exitOverride();
  return tiaoli;
};
