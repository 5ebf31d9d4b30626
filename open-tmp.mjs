import { chromium } from '@playwright/test';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
const { systemBrowser } = await import('/work/wt/me/scripts/browser.mjs');
const server = spawn('npx',['vite','preview','--port','4556','--strictPort'],{cwd:'/work/wt/me',stdio:'ignore',detached:true});
await new Promise(r=>setTimeout(r,3000));
const b = await chromium.launch({executablePath:systemBrowser()??undefined,args:['--no-sandbox','--disable-gpu']});
const ctx=await b.newContext({viewport:{width:1440,height:900},serviceWorkers:'block'});
const page=await ctx.newPage();
for(let i=0;i<3;i++){
 await b.startTracing(page,{path:`/tmp/trace${i}.json`,categories:['devtools.timeline','disabled-by-default-devtools.timeline','v8','blink','toplevel','disabled-by-default-v8.cpu_profiler']});
 await page.goto('http://localhost:4556/');
 await page.waitForFunction(()=>window.queuebook!==undefined);
 await page.waitForFunction(async()=>{await window.queuebook?.whenIdle();return true});
 const early=Date.now();
 await page.waitForTimeout(2500);
 await b.stopTracing();
}
await b.close(); process.kill(-server.pid); process.exit();
